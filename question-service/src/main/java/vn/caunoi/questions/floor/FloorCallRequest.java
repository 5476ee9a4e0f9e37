package vn.caunoi.questions.floor;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whose turn was before.
 *
 * @param former the question that is called on the page of who calls the next; null where none is. By that two who call at the
 *     same moment do not cut a hall short that the other has just given the word
 */
@Schema(name = "FloorCallRequest")
public record FloorCallRequest(@Schema(nullable = true) UUID former) {}
