package vn.caunoi.questions.attachment.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that are taken in; which one a file is, its first bytes say. */
public enum FileType {
    JPEG(
            "image/jpeg",
            "JPEG",
            List.of("image/jpg", "image/pjpeg"),
            List.of("jpg", "jpeg", "jpe", "jfif"),
            0xFF,
            0xD8,
            0xFF),
    PNG("image/png", "PNG", List.of("image/x-png"), List.of("png"), 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'),
    PDF("application/pdf", "PDF", List.of("application/x-pdf"), List.of("pdf"), '%', 'P', 'D', 'F', '-');

    private final String mediaType;
    private final String sayable;
    private final List<String> aliases;
    private final List<String> extensions;
    private final int[] magic;

    FileType(String mediaType, String sayable, List<String> aliases, List<String> extensions, int... magic) {
        this.mediaType = mediaType;
        this.sayable = sayable;
        this.aliases = aliases;
        this.extensions = extensions;
        this.magic = magic;
    }

    /** What the file is, whatever it is said to be; empty for any other kind. */
    public static Optional<FileType> ofContent(byte[] content) {
        return Arrays.stream(values()).filter(type -> type.opens(content)).findFirst();
    }

    /** @param mediaType with or without parameters, or null */
    public static Optional<FileType> ofMediaType(String mediaType) {
        if (mediaType == null) {
            return Optional.empty();
        }
        var essence = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(essence) || type.aliases.contains(essence))
                .findFirst();
    }

    /** @param extension without its dot, in any case */
    public static Optional<FileType> ofExtension(String extension) {
        var small = extension.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.extensions.contains(small))
                .findFirst();
    }

    /** As it is served: {@code image/jpeg}, {@code image/png} or {@code application/pdf}. */
    public String mediaType() {
        return mediaType;
    }

    /** The name that people know it by. */
    public String sayable() {
        return sayable;
    }

    /** The usual one, without its dot. */
    public String extension() {
        return extensions.get(0);
    }

    public boolean isImage() {
        return this != PDF;
    }

    private boolean opens(byte[] content) {
        if (content.length < magic.length) {
            return false;
        }
        for (var i = 0; i < magic.length; i++) {
            if ((content[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
