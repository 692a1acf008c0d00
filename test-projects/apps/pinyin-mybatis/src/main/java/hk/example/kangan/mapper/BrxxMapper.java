package hk.example.kangan.mapper;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import hk.example.kangan.dto.BrExportRow;
import hk.example.kangan.entity.Brxx;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
public interface BrxxMapper extends BaseMapper<Brxx> {

    Brxx selectByZj(@Param("zjlx") String zjlx, @Param("zjhm") String zjhm);

    List<Brxx> selectTgList(@Param("jgdm") String jgdm);

    List<Brxx> selectKstList(@Param("jgdm") String jgdm);

    List<BrExportRow> selectExport(@Param("jgdm") String jgdm);

    int updateLxfs(Brxx brxx);

    List<Brxx> search(@Param("xm") String xm, @Param("px") String px);
}
