import type { Language } from './index'

/** What PrimeVue's widgets say by themselves, mostly to screen readers. */
export const WIDGET_TEXTS: Record<Language, Record<string, unknown>> = {
  vi: {
    emptyMessage: 'Không có mục nào',
    emptyFilterMessage: 'Không tìm thấy',
    emptySearchMessage: 'Không tìm thấy',
    emptySelectionMessage: 'Chưa chọn mục nào',
    searchMessage: 'Có {0} kết quả',
    selectionMessage: 'Đã chọn {0} mục',
    clear: 'Xóa',
    aria: { close: 'Đóng', listLabel: 'Danh sách', selectLabel: 'Đã chọn', unselectLabel: 'Bỏ chọn', filterLabel: 'Lọc' },
  },
  en: {
    emptyMessage: 'Nothing here',
    emptyFilterMessage: 'Nothing found',
    emptySearchMessage: 'Nothing found',
    emptySelectionMessage: 'Nothing selected',
    searchMessage: '{0} results are available',
    selectionMessage: '{0} items selected',
    clear: 'Clear',
    aria: { close: 'Close', listLabel: 'Options', selectLabel: 'Selected', unselectLabel: 'Unselected', filterLabel: 'Filter' },
  },
}
