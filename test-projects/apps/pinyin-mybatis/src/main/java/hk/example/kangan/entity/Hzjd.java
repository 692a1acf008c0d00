package hk.example.kangan.entity;

import com.baomidou.mybatisplus.annotation.TableName;
import lombok.Data;

/** 合作酒店（体检套餐住宿） */
@Data
@TableName("t_hzjd")
public class Hzjd {
    private Long id;
    private String hotel;
    private String hotelCode;
    /** 酒店名称 */
    private String mc;
    /** 酒店地址 */
    private String dz;
    /** 星级 */
    private Integer xj;
}
