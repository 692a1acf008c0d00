package hk.example.park;

import org.springframework.data.jpa.repository.JpaRepository;

public interface Applicants extends JpaRepository<JobApplicant, Long> {}
