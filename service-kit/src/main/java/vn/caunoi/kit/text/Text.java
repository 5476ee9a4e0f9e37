package vn.caunoi.kit.text;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/**
 * Text that a person typed: not blank (also not of invisible characters alone), no control characters but tab and line
 * break, no lone surrogates, at most {@link #max} code points in NFC. Null passes unless {@link #required}.
 */
@Documented
@Constraint(validatedBy = TextValidator.class)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.TYPE_USE,
    ElementType.RECORD_COMPONENT
})
@Retention(RetentionPolicy.RUNTIME)
public @interface Text {
    int max();

    boolean required() default true;

    String message() default "blank";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
