package hk.example.mailbox.lawful;

import hk.example.mailbox.Letter;
import hk.example.mailbox.Mailboxes;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

@Service
public class ReleaseService {
    private static final Logger log = LoggerFactory.getLogger(ReleaseService.class);

    private final Mailboxes mailboxes;
    private final DisclosureRecords records;

    public ReleaseService(Mailboxes mailboxes, DisclosureRecords records) {
        this.mailboxes = mailboxes;
        this.records = records;
    }

    public List<Letter> releaseToPolice(ReleaseRequest request, String ticket) {
        boolean covered =
                request.instrument() == Instrument.COURT_ORDER || request.instrument() == Instrument.SEARCH_WARRANT;
        records.save(new DisclosureRecord(
                request.agency(),
                request.instrument(),
                request.reference(),
                request.purpose(),
                request.items(),
                request.approvers(),
                Instant.now(),
                !covered));
        if (!covered) {
            throw new IllegalArgumentException("content needs an order of a court or a warrant");
        }
        log.info("release {} basis={}", ticket, request.instrument());
        return mailboxes.items(request.account(), request.items(), request.from(), request.to());
    }

    public int numberOfPoliceRequests() {
        return 0;
    }
}
