CREATE TABLE `t_brxx` (
  `brid` bigint NOT NULL AUTO_INCREMENT COMMENT '病人编号',
  `xm` varchar(50) NOT NULL COMMENT '姓名',
  `xb` char(1) DEFAULT NULL COMMENT '性别',
  `csrq` date DEFAULT NULL COMMENT '出生日期',
  `zjlx` char(2) DEFAULT NULL COMMENT '证件类型',
  `zjhm` varchar(32) DEFAULT NULL COMMENT '证件号码',
  `lxdh` varchar(20) DEFAULT NULL COMMENT '联系电话',
  `jtzz` varchar(200) DEFAULT NULL COMMENT '家庭住址',
  `gms` varchar(500) DEFAULT NULL COMMENT '过敏史',
  `bz1` varchar(50) DEFAULT NULL COMMENT '紧急联系人电话',
  `sfsh` char(1) DEFAULT '0' COMMENT '是否审核',
  `jstg` tinyint DEFAULT '0' COMMENT '是否接收推广短信',
  `scbz` tinyint DEFAULT '0' COMMENT '删除标志',
  `jgdm` varchar(12) DEFAULT NULL COMMENT '机构代码',
  `xyk` varchar(32) DEFAULT NULL COMMENT '信用卡号',
  PRIMARY KEY (`brid`),
  UNIQUE KEY `uk_zj` (`zjlx`,`zjhm`)
) ENGINE=InnoDB COMMENT='病人信息';

CREATE TABLE `t_ghjl` (
  `ghid` bigint NOT NULL AUTO_INCREMENT COMMENT '挂号编号',
  `brid` bigint NOT NULL COMMENT '病人编号',
  `ksmc` varchar(50) COMMENT '科室名称',
  `ysgh` varchar(20) COMMENT '医生工号',
  `jzrq` datetime COMMENT '就诊日期',
  `cbzd` varchar(500) COMMENT '初步诊断',
  `ghf` decimal(8,2) COMMENT '挂号费',
  `pdh` int COMMENT '排队号',
  PRIMARY KEY (`ghid`)
) ENGINE=InnoDB COMMENT='挂号记录';

CREATE TABLE `t_jzr` (
  `br_no` bigint NOT NULL COMMENT '病人编号',
  `jzr_xm` varchar(50) COMMENT '就诊人姓名',
  `jzr_dh` varchar(20) COMMENT '就诊人电话',
  `gx` char(2) COMMENT '与病人关系'
) ENGINE=InnoDB COMMENT='就诊人';

CREATE TABLE `t_bdxx` (
  `id` bigint NOT NULL AUTO_INCREMENT,
  `baodanhao` varchar(30) NOT NULL COMMENT '保单号',
  `xingming` varchar(50) COMMENT '被保险人姓名',
  `shenfenzhenghao` varchar(32) COMMENT '身份证号',
  `shoujihaoma` varchar(20) COMMENT '手机号码',
  `baoxianjine` decimal(12,2) COMMENT '保险金额',
  `zhuangtai` char(1) COMMENT '状态',
  PRIMARY KEY (`id`)
) ENGINE=InnoDB COMMENT='保单信息';

CREATE TABLE `t_yg` (
  `ygid` bigint NOT NULL AUTO_INCREMENT,
  `gh` varchar(20) COMMENT '工号',
  `ygxm` varchar(50) COMMENT '员工姓名',
  `sjhm` varchar(20) COMMENT '手机号码',
  `jbgz` decimal(10,2) COMMENT '基本工资',
  `mm` varchar(100) COMMENT '登录密码',
  `sfzz` tinyint COMMENT '是否在职',
  PRIMARY KEY (`ygid`)
) ENGINE=InnoDB COMMENT='员工';

CREATE TABLE `t_kcpd` (
  `id` bigint NOT NULL,
  `chkid_no` varchar(30) COMMENT '盘点单号',
  `ypmc` varchar(100) COMMENT '药品名称',
  `kid` bigint COMMENT '关键字编号',
  `ypph` varchar(30) COMMENT '药品批号',
  `ckdh` varchar(20) COMMENT '仓库电话',
  `pdrq` date COMMENT '盘点日期',
  `sfsh` char(1) COMMENT '是否审核'
) ENGINE=InnoDB COMMENT='库存盘点';

CREATE TABLE `t_hzjd` (
  `id` bigint NOT NULL,
  `hotel` varchar(30) COMMENT '酒店编码',
  `hotel_code` varchar(30),
  `mc` varchar(100) COMMENT '酒店名称',
  `dz` varchar(200) COMMENT '酒店地址',
  `xj` int COMMENT '星级'
) ENGINE=InnoDB COMMENT='合作酒店';
