package hk.example.lenders;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import java.time.Instant;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;

@Mapper
public interface EnquiryMapper extends BaseMapper<LoanEnquiry> {
    @Delete("DELETE FROM loan_enquiry WHERE asked_at < #{before}")
    int purge(Instant before);
}
