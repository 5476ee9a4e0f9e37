package vn.caunoi.questions.handling;

import java.util.List;

import vn.caunoi.kit.text.TypedText;

/** Laws, articles and pages that an answer rests on. */
final class References {
    private References() {}

    /** As they are stored; null is none. */
    static List<String> stored(List<String> typed) {
        return typed == null ? List.of() : typed.stream().map(TypedText::stored).toList();
    }
}
