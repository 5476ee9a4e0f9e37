package vn.caunoi.contracts.registry;

/** What an account is for. */
public enum Role {
    CLERK,
    OPERATOR,
    OFFICIAL,
    MODERATOR,
    TECHNICIAN,
    CHAIR,
    SCREEN,
    ADMIN
}
