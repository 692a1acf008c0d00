package hk.example.kangan.mapper;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import hk.example.kangan.entity.Yg;

public interface YgMapper extends BaseMapper<Yg> {}
