package vn.caunoi.questions.matching;

import vn.caunoi.questions.text.FoldedText;

/** A short form, such as UBND, and what it stands for. */
public record Abbreviation(String shortForm, String longForm) {
    /** Two short forms are one when this is equal: case and diacritics do not part them. */
    public String key() {
        return FoldedText.of(shortForm);
    }

    /** Only a short form that a text is parted into can be found in it: letters or digits alone. */
    public boolean isOneWord() {
        return Syllable.of(shortForm).size() == 1 && shortForm.codePoints().allMatch(Character::isLetterOrDigit);
    }
}
