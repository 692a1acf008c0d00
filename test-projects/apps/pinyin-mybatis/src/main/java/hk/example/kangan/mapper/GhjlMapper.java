package hk.example.kangan.mapper;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import hk.example.kangan.entity.Brxx;
import hk.example.kangan.entity.Ghjl;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Result;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

public interface GhjlMapper extends BaseMapper<Ghjl> {

    @Select("SELECT ghid, brid, ksmc, ysgh, jzrq, cbzd FROM t_ghjl WHERE brid = #{brid} ORDER BY jzrq DESC LIMIT 20")
    List<Ghjl> selectByBr(@Param("brid") Long brid);

    @Insert("INSERT INTO t_ghjl (brid, ksmc, ysgh, jzrq) VALUES (#{brid}, #{ksmc}, #{ysgh}, #{jzrq})")
    int add(Ghjl ghjl);

    @Results(id = "jzr", value = {
        @Result(column = "br_no", property = "brid"),
        @Result(column = "jzr_xm", property = "xm"),
        @Result(column = "jzr_dh", property = "lxdh")
    })
    @Select("SELECT br_no, jzr_xm, jzr_dh FROM t_jzr WHERE br_no = #{brid}")
    Brxx selectJzr(@Param("brid") Long brid);

    @Update("UPDATE t_ghjl SET cbzd = #{cbzd} WHERE ghid = #{ghid}")
    int updateCbzd(@Param("ghid") Long ghid, @Param("cbzd") String cbzd);
}
