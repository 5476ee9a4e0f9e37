package vn.caunoi.registry.health;

import java.util.UUID;

import vn.caunoi.contracts.registry.LineState;

/** Where verdicts go. */
interface Lamps {
    /** The hall's lamp shows this from now on. Never waits. */
    void show(UUID hall, LineState lamp);
}
