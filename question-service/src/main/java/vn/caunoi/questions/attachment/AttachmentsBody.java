package vn.caunoi.questions.attachment;

import java.util.List;

/** The files of a question and its answer that the viewer sees, in the order they came. */
public record AttachmentsBody(List<AttachmentItem> items) {}
