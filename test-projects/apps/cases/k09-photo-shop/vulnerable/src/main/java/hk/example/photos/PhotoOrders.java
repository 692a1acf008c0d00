package hk.example.photos;

import org.springframework.data.jpa.repository.JpaRepository;

public interface PhotoOrders extends JpaRepository<PhotoOrder, Long> {}
