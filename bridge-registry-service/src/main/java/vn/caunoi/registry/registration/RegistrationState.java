package vn.caunoi.registry.registration;

/** How far a hall has come before the day, in this order. */
public enum RegistrationState {
    INVITED,
    ACKNOWLEDGED,
    REGISTERED,
    TESTED,
    READY
}
