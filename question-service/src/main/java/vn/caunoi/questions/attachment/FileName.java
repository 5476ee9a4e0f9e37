package vn.caunoi.questions.attachment;

import java.text.Normalizer;
import java.util.regex.Pattern;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.questions.attachment.file.FileType;

/** Names of files as people see and store them. */
final class FileName {
    private static final int LONGEST = 100;
    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    /** Controls, marks that change the direction of text, halves of characters, and what has no place in Unicode. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]+");
    /** What one or another file system refuses. */
    private static final Pattern REFUSED = Pattern.compile("[<>:\"|?*]");

    private FileName() {}

    /**
     * A name that is safe to show and to store under, ending in the extension of {@code stored}.
     *
     * @param sent as the sender calls it, perhaps with folders; may be null
     * @param content what was sent is
     * @throws Problem 415 {@code attachment-lies} when its extension says that it is another kind
     */
    static String of(String sent, FileType content, FileType stored) {
        var name = clean(sent == null ? "" : sent);
        var dot = name.lastIndexOf('.');
        var extension = dot < 0 ? "" : name.substring(dot + 1);
        var said = FileType.ofExtension(extension);
        if (said.isPresent() && said.get() != content) {
            throw Problem.of(415, "attachment-lies", "." + extension, content.sayable());
        }
        var stem = shortened(said.isPresent() ? name.substring(0, dot) : name);
        var kept = said.isPresent() && content == stored;
        return (stem.isEmpty() ? unnamed(content) : stem) + "." + (kept ? extension : stored.extension());
    }

    private static String clean(String sent) {
        var name = FOLDERS.matcher(sent).replaceFirst("");
        name = UNSEEN.matcher(name.replaceAll("\\s+", " ")).replaceAll("");
        name = REFUSED.matcher(name).replaceAll("_");
        return Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("[\\s.]+$", "");
    }

    private static String shortened(String stem) {
        var points = stem.codePointCount(0, stem.length());
        return trimmed(points <= LONGEST ? stem : stem.substring(0, stem.offsetByCodePoints(0, LONGEST)));
    }

    /** Without blanks and dots at either end: they hide files or get lost. */
    private static String trimmed(String name) {
        return name.replaceAll("^[\\s.]+|[\\s.]+$", "");
    }

    private static String unnamed(FileType type) {
        return type.isImage() ? "Ảnh" : "Tài liệu";
    }
}
