package wattdesk.tariff;

/// Time-of-use bands: 尖 峰 平 谷 深谷.
public enum Band { SHARP, PEAK, FLAT, VALLEY, DEEP_VALLEY }
