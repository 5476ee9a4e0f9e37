package vn.caunoi.registry.device;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.kit.text.Text;

/** What a screen is to show over everything else. @param text null to take that away */
@Schema(name = "ScreenMessage")
public record Message(
        @Schema(nullable = true) @Text(max = 300, required = false)
        String text) {}
