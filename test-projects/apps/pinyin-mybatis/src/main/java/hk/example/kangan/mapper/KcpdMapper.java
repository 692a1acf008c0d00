package hk.example.kangan.mapper;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import hk.example.kangan.entity.Kcpd;

public interface KcpdMapper extends BaseMapper<Kcpd> {}
