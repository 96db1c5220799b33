// The loader of Camunda's applications gives each of their scripts seven seconds, and leaves the page empty for good when
// a slow line or a busy machine takes longer. Without that limit it waits.
window.require.config({ waitSeconds: 0 });
