package vn.caunoi.questions.meaning;

/** Turns a text into a vector of length 1: the nearer two texts are in meaning, the nearer 1 is the product of theirs. */
public interface SentenceModel {
    float[] vector(String text);
}
