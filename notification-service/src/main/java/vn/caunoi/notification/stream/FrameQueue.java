package vn.caunoi.notification.stream;

import java.util.ArrayDeque;
import java.util.Queue;

/** Frames that wait for one socket, bounded by count and size. Safe for any thread. */
final class FrameQueue {
    private final int maxFrames;
    private final long maxSize;
    private final Queue<Frame> frames = new ArrayDeque<>();
    // Frames of a stream's beginning, at the head of the queue: shared by many, and bounded where they are made.
    private int free;
    private long size;
    private boolean flushing;
    private boolean shut;
    private int forgotten;

    FrameQueue(int maxFrames, long maxSize) {
        this.maxFrames = maxFrames;
        this.maxSize = maxSize;
    }

    /** What became of a frame. */
    enum Added {
        /** It waits, and somebody writes already. */
        WAITING,
        /** It waits for the caller to have it written. */
        WRITE,
        /** Too many wait, or too much. */
        FULL,
        /** Nothing is taken any more. */
        SHUT
    }

    synchronized Added begin(Iterable<Frame> beginning) {
        if (shut) {
            return Added.SHUT;
        }
        for (var frame : beginning) {
            frames.add(frame);
            free++;
        }
        return write();
    }

    synchronized Added add(Frame frame) {
        if (shut) {
            return Added.SHUT;
        }
        if (frames.size() - free >= maxFrames || size + frame.size() > maxSize) {
            return Added.FULL;
        }
        frames.add(frame);
        size += frame.size();
        return write();
    }

    private Added write() {
        if (flushing) {
            return Added.WAITING;
        }
        flushing = true;
        return Added.WRITE;
    }

    /** The next frame; with null the caller's writing ends. */
    synchronized Frame next() {
        var frame = frames.poll();
        if (frame == null) {
            flushing = false;
        } else if (free > 0) {
            free--;
        } else {
            size -= frame.size();
        }
        return frame;
    }

    /** How many frames wait. */
    synchronized int waiting() {
        return frames.size();
    }

    /** Takes nothing more and forgets what waits. @return false when it was shut already */
    synchronized boolean shut() {
        if (shut) {
            return false;
        }
        shut = true;
        forgotten = frames.size();
        frames.clear();
        free = 0;
        size = 0;
        return true;
    }

    /** How many frames waited when it was shut. */
    synchronized int forgotten() {
        return forgotten;
    }

    synchronized boolean isShut() {
        return shut;
    }
}
