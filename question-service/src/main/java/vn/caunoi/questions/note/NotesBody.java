package vn.caunoi.questions.note;

import java.util.List;

/** What the desk says about a question, oldest first. */
public record NotesBody(List<NoteItem> items) {}
