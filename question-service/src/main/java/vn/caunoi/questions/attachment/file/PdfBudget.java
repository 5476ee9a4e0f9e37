package vn.caunoi.questions.attachment.file;

import java.io.OutputStream;

/**
 * What opening one PDF may cost. Its structure (the objects, also those inside compressed streams) is held in memory as
 * objects, each many times the size of its text; everything else is only measured.
 */
final class PdfBudget {
    private static final long STRUCTURE_BYTES = 16L << 20;
    private static final long OBJECTS = 400_000;
    private static final long EXPANDED_BYTES = 256L << 20;
    private static final long EXPANDED_BYTES_OF_ONE = 64L << 20;

    private long structureLeft = STRUCTURE_BYTES;
    private long objectsLeft = OBJECTS;
    private long expandedLeft = EXPANDED_BYTES;

    /** @param text a part of the structure, as it is or decoded: each array, text and dictionary opens with a bracket */
    void structure(byte[] text, int from, int length) {
        for (var i = from; i < from + length; i++) {
            if (text[i] == '[' || text[i] == '(' || text[i] == '<') {
                objectsLeft--;
            }
        }
        requireSome(objectsLeft);
    }

    /** Takes decoded structure up to what is left of the budget, and counts it. */
    OutputStream countingStructure(OutputStream next) {
        return new Counting(next) {
            @Override
            void count(byte[] bytes, int from, int length) {
                structureLeft -= length;
                requireSome(structureLeft);
                structure(bytes, from, length);
            }
        };
    }

    /** Takes whatever a stream of pages, fonts or pictures expands to, up to what is left of the budget. */
    OutputStream countingContent() {
        return new Counting(OutputStream.nullOutputStream()) {
            private long left = EXPANDED_BYTES_OF_ONE;

            @Override
            void count(byte[] bytes, int from, int length) {
                left -= length;
                expandedLeft -= length;
                requireSome(Math.min(left, expandedLeft));
            }
        };
    }

    private static void requireSome(long left) {
        if (left < 0) {
            throw Refusal.bomb();
        }
    }

    private abstract static class Counting extends OutputStream {
        private final OutputStream next;

        Counting(OutputStream next) {
            this.next = next;
        }

        abstract void count(byte[] bytes, int from, int length);

        @Override
        public void write(int octet) throws java.io.IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws java.io.IOException {
            count(bytes, from, length);
            next.write(bytes, from, length);
        }
    }
}
