package hk.example.mailbox.lawful;

public interface DisclosureRecords {
    void save(DisclosureRecord entry);
}
