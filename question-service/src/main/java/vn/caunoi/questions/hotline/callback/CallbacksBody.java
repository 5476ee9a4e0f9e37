package vn.caunoi.questions.hotline.callback;

import java.util.List;

/** Those to be called back; who has waited longest comes first. */
public record CallbacksBody(List<CallbackItem> items) {}
