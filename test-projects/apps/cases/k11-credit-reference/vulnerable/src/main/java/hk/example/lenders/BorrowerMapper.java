package hk.example.lenders;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import org.apache.ibatis.annotations.Mapper;

@Mapper
public interface BorrowerMapper extends BaseMapper<Borrower> {
    Borrower byNumber(String hkid);
}
