/** The id of the element that holds the data of the page. */
export const dataId = "scopewright-data";

/** The element that `explore` fills. A script of this type is no code: browsers never run it. */
export const dataPlace: string = `<script type="application/octet-stream" id="${dataId}"></script>`;
