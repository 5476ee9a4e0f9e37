/**
 * The chair's table: which questions are to be spoken of in the session, in which order, and which hall has the word. It stands
 * beside the questions and raises no version of theirs, so that nobody who writes an answer is disturbed.
 */
package vn.caunoi.questions.floor;
