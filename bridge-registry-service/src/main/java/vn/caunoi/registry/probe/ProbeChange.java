package vn.caunoi.registry.probe;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import com.fasterxml.jackson.annotation.JsonProperty;

import vn.caunoi.registry.probe.sending.Kind;
import vn.caunoi.registry.probe.sending.Target;

/**
 * What is to be asked of a hall.
 *
 * @param asked whether its line or its equipment is
 * @param host a name, or an address as it is usually written
 * @param path of HTTP and HTTPS; {@code /} where it is missing
 * @param intervalS how often, in seconds
 * @param timeoutMs after so many milliseconds it counts as not answered
 */
public record ProbeChange(
        @JsonProperty("of") @NotNull Asked asked,
        @NotNull Kind kind,
        @NotNull @Pattern(regexp = "[!-~]{1,253}") String host,
        @NotNull @Min(1) @Max(65_535) Integer port,
        @Pattern(regexp = "/[!-~]{0,199}") String path,
        @NotNull @Min(10) @Max(600) Integer intervalS,
        @NotNull @Min(500) @Max(10_000) Integer timeoutMs) {
    Probe probe() {
        return new Probe(asked, target(), intervalS, timeoutMs);
    }

    Target target() {
        boolean web = kind == Kind.HTTP || kind == Kind.HTTPS;
        return new Target(kind, host, port, web && path != null ? path : "/");
    }
}
