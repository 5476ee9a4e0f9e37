package vn.caunoi.questions.routing.choice;

import java.util.UUID;

import vn.caunoi.contracts.question.AssignmentReason;
import vn.caunoi.contracts.question.OfficialRef;

/** That a question goes to an official, and why. */
public record Assignment(UUID question, OfficialRef official, AssignmentReason why) {}
