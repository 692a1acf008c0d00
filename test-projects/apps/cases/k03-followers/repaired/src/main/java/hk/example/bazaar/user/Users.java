package hk.example.bazaar.user;

import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface Users extends JpaRepository<UserEntity, Long> {
    @Query("select f.to from Follow f where f.from.id = :id")
    List<UserEntity> following(Long id, Pageable page);

    @Query("select f.from from Follow f where f.to.id = :id")
    List<UserEntity> followers(Long id, Pageable page);
}
