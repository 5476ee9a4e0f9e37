package vn.caunoi.registry.people;

import java.util.List;

/** All people of a conference by username. */
public record UserPage(List<UserView> items) {}
