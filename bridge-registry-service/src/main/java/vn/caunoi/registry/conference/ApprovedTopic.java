package vn.caunoi.registry.conference;

import java.util.List;
import jakarta.persistence.Embeddable;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A topic whose answers are approved, and by whom. */
@Embeddable
public record ApprovedTopic(
        String topic, @JdbcTypeCode(SqlTypes.ARRAY) List<String> approvers) {}
