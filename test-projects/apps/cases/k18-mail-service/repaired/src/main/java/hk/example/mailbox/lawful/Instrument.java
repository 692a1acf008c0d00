package hk.example.mailbox.lawful;

public enum Instrument {
    COURT_ORDER,
    SEARCH_WARRANT,
    LETTER
}
