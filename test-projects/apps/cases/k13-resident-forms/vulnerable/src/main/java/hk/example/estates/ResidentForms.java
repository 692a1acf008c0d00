package hk.example.estates;

import org.springframework.data.jpa.repository.JpaRepository;

public interface ResidentForms extends JpaRepository<ResidentForm, Long> {}
