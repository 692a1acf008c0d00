package io.github.privacyscan.inventory;

/** What the objects of a type are, as far as its name and its other members tell. */
enum OwnerNature {
    /** People, or things that belong to one person. */
    PERSON,
    /** Not known. */
    NEUTRAL,
    /** Products, menus, departments. */
    THING,
    /** Things with accounts and addresses of their own: servers, databases, settings. */
    MACHINE;

    /** Whether they are things of any kind. */
    boolean isThing() {
        return this == THING || this == MACHINE;
    }
}
