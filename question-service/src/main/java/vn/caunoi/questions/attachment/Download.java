package vn.caunoi.questions.attachment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import jakarta.ws.rs.core.Response;

import vn.caunoi.questions.attachment.file.FileType;

/** An attachment on its way to a browser, which is told to show a picture, to store all else, and to run nothing. */
record Download(String name, FileType type, byte[] content) {
    /** Untyped on purpose: for a type that it knows, the framework settles on JSON or text before it sees the media type. */
    Response response() {
        return Response.ok(content, type.mediaType())
                .header("Content-Disposition", disposition())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    /** RFC 6266, the name percent-encoded as RFC 8187 has it. */
    private String disposition() {
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return (type.isImage() ? "inline" : "attachment") + "; filename*=UTF-8''" + encoded;
    }
}
