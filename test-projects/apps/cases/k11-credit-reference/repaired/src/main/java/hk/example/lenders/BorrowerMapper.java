package hk.example.lenders;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import java.time.LocalDate;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;

@Mapper
public interface BorrowerMapper extends BaseMapper<Borrower> {
    Borrower byNumber(String hkid);

    @Delete("DELETE FROM borrower WHERE deleted = 1 OR repaid_on < #{day}")
    int purge(LocalDate day);
}
