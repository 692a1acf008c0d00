package hk.example.mailbox.lawful;

import hk.example.mailbox.Mailbox;
import hk.example.mailbox.Mailboxes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

@Service
public class ReleaseService {
    private static final Logger log = LoggerFactory.getLogger(ReleaseService.class);

    private final Mailboxes mailboxes;

    public ReleaseService(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    public Mailbox releaseToPolice(String account, String ticket) {
        log.info("release {} basis={}", ticket, "police request");
        return mailboxes.findAllContent(account); // finding: PDPO-LEA-UNGUARDED 'Mailbox.accountEmail' | finding: PDPO-LEA-OVERBROAD 'Mailboxes.findAllContent'
    }

    public int numberOfPoliceRequests() {
        return 0;
    }
}
