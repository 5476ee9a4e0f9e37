package vn.caunoi.registry.intake;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.registry.upstream.Hanging;

/**
 * What a file changed, or would change.
 *
 * @param applied false where it was only asked for
 * @param tables those that are in the file
 * @param upstreams regional centres and uplinks that come along with the halls, in the file's order
 * @param ignored names of sheets that are none of the tables
 */
@Schema(name = "Import")
public record IntakeView(
        boolean applied, List<Difference> tables, List<Hanging.Added> upstreams, List<String> ignored) {}
