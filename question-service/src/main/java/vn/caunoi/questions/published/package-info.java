/**
 * What a conference published, for everybody who has its reading address: on a phone in the hall, without an account. Kept
 * in memory for some seconds, so that thousands of phones are no more work for the database than one.
 */
package vn.caunoi.questions.published;
