package hk.example.socialshop.domain.audit;

import org.springframework.data.jpa.repository.JpaRepository;

/** The audit trail, append only. */
public interface AuditRepository extends JpaRepository<AuditEntry, Long> {}
