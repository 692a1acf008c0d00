package hk.example.socialshop.service.audit;

import hk.example.socialshop.domain.audit.AuditEntry;
import hk.example.socialshop.domain.audit.AuditRepository;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Service;

/** Writes the audit trail. */
@Slf4j
@Service
@RequiredArgsConstructor
public class AuditService {

    private final AuditRepository entries;
    private final Clock clock;

    public void record(String actorPublicId, String action, String recordType, String recordPublicId) {
        AuditEntry entry = AuditEntry.builder()
                .actorPublicId(actorPublicId)
                .action(action)
                .recordType(recordType)
                .recordPublicId(recordPublicId)
                .at(clock.instant())
                .build();
        entries.save(entry);
        log.info("audit {}", entry);
    }
}
