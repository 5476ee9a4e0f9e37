package vn.caunoi.questions.floor;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param before the waiting question before which it shall wait; null for behind all others */
@Schema(name = "FloorMoveRequest")
public record FloorMoveRequest(@Schema(nullable = true) UUID before) {}
