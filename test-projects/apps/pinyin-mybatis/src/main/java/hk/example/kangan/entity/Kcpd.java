package hk.example.kangan.entity;

import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import java.util.Date;
import lombok.Data;

/** 药品库存盘点单 */
@Data
@TableName("t_kcpd")
public class Kcpd {

    @TableId
    private Long id;

    /** 盘点单号 */
    private String chkidNo;

    /** 药品名称 */
    private String ypmc;

    /** 关键字编号 */
    private Long kid;

    /** 药品批号 */
    private String ypph;

    /** 仓库电话 */
    private String ckdh;

    /** 盘点日期 */
    private Date pdrq;

    /** 是否审核 */
    private String sfsh;
}
