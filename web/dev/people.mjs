export const TOPICS = Object.entries({
  VOTER_LIST: 'Điều chỉnh, bổ sung danh sách cử tri sau khi niêm yết',
  POLLING_AREA: 'Bố trí, trang trí khu vực bỏ phiếu',
  BALLOT_BOX: 'Chuẩn bị hòm phiếu',
  MATERIALS_HANDOVER: 'Nhận tài liệu',
  PRE_DAY_TASKS: 'Công việc trước ngày bầu cử',
  SOFTWARE: 'Phần mềm phục vụ bầu cử',
  SEALS: 'Dấu Tổ bầu cử, dấu “đã bỏ phiếu”',
  VOTING_PROCEDURE: 'Quy trình bầu cử',
  PROGRESS_REPORTING: 'Tổng hợp, báo cáo tiến độ',
  COUNTING: 'Quy trình kiểm phiếu',
  RESULT_DETERMINATION: 'Xác định kết quả bầu cử',
  MINUTES_FORMS: 'Ghi biểu mẫu, biên bản',
  BALLOT_MANAGEMENT: 'Quản lý phiếu bầu',
  ORGANISATION: 'Tổ chức',
  FINANCE: 'Kinh phí',
  LINE_TECH: 'Kỹ thuật đường truyền',
  COMPLAINTS: 'Quy trình khiếu nại, tố cáo',
  OTHER: 'Khác',
}).map(([code, label]) => ({ code, label }))

export const HALLS = [
  ['75', 'Hội trường Tỉnh ủy'],
  ['731', 'Thành phố Biên Hòa'],
  ['732', 'Thành phố Long Khánh'],
  ['734', 'Tân Phú'],
  ['735', 'Vĩnh Cửu'],
  ['736', 'Định Quán'],
  ['737', 'Trảng Bom'],
  ['738', 'Thống Nhất'],
  ['739', 'Cẩm Mỹ'],
  ['740', 'Long Thành'],
  ['741', 'Xuân Lộc'],
  ['742', 'Nhơn Trạch'],
].map(([code, name]) => ({ code, name }))

const NAMES = ['Nguyễn Thị Minh Họa', 'Trần Văn Ví Dụ', 'Lê Hoàng Mẫu', 'Phạm Thu Giả Định', 'Đặng Quốc Tượng Trưng', 'Bùi Thị Làm Thử', 'Hồ Văn Thí Điểm', 'Đỗ Thu Phác Thảo', 'Ngô Quang Thử Nghiệm']
const OFFICES = { SEALS: 'Công an tỉnh', SOFTWARE: 'Sở Thông tin và Truyền thông', FINANCE: 'Sở Tài chính', LINE_TECH: 'Viễn thông' }

export const PEOPLE = [
  ...HALLS.flatMap(hall => [
    { username: `clerk.${hall.code}`, displayName: `Tổ thư ký ${hall.name}`, role: 'CLERK', bridgePoint: hall },
    { username: `screen.${hall.code}`, displayName: `Màn hình ${hall.name}`, role: 'SCREEN', bridgePoint: hall },
  ]),
  ...TOPICS.map((topic, index) => ({
    username: `official.${topic.code.toLowerCase().replaceAll('_', '-')}`,
    displayName: `${NAMES[index % NAMES.length]} – ${OFFICES[topic.code] ?? 'Sở Nội vụ'}`,
    role: 'OFFICIAL',
    topics: [topic.code],
    onDuty: true,
  })),
  { username: 'operator.1', displayName: 'Trực điện thoại 1', role: 'OPERATOR' },
  { username: 'moderator', displayName: 'Vũ Thị Điều Phối', role: 'MODERATOR', onDuty: true },
  { username: 'technician', displayName: 'Kỹ thuật viên', role: 'TECHNICIAN' },
  { username: 'chair', displayName: 'Chủ trì hội nghị', role: 'CHAIR' },
  { username: 'admin', displayName: 'Quản trị', role: 'ADMIN' },
]
