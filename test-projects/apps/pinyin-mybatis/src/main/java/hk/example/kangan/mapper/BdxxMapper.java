package hk.example.kangan.mapper;

import hk.example.kangan.entity.Bdxx;
import java.util.List;
import org.apache.ibatis.annotations.Param;

public interface BdxxMapper {

    Bdxx selectByBdh(@Param("bdh") String bdh);

    List<Bdxx> selectBySjhm(@Param("sjhm") String sjhm);

    int insert(Bdxx bdxx);

    int deleteById(@Param("id") Long id);
}
