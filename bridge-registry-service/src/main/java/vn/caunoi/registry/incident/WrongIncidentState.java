package vn.caunoi.registry.incident;

import vn.caunoi.kit.problem.Problem;

/** 409: the incident is not in a state in which that can be done. */
class WrongIncidentState extends Problem {
    WrongIncidentState() {
        super(409, "wrong-incident-state");
    }
}
